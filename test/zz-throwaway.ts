import { openHouseAt } from '#cli/house.ts'
import { systemClock } from '#kernel/clock.ts'
import { systemIds } from '#kernel/ids.ts'
import { sql } from 'kysely'
import { openDatabase } from '#kernel/database.ts'
const base=process.argv[2]!
const admin=openDatabase<any>({connectionString:base+'/postgres'})
await sql`drop database if exists s100k`.execute(admin.tables); await sql`create database s100k`.execute(admin.tables); await admin.close()
const house=await openHouseAt(base+'/s100k',{clock:systemClock,ids:systemIds(systemClock),onProgress:console.log})
const t=house.owner.tables
await t.transaction().execute(async tx=>{
 await sql`set local session_replication_role=replica`.execute(tx)
 await sql`select setseed(0.5)`.execute(tx)
 await sql`insert into person (id,given_name,family_name,born_on,is_child,recorded_at,recorded_by,restricted)
  select gen_random_uuid(),
   (array['Kit','Amelia','Oliver','Noah','Isla','Ava','Leo','Mohammed','Muhammad','Zainab','Chloe','Siobhan','Katie','Jayden','Poppy','Freya','Harry','George','Arlo','Maya'])[1+floor(random()*20)]||case when random()<.3 then chr(97+(random()*25)::int) else '' end,
   (array['Ferris','Smith','Jones','Khan','O''Neil','Patel','Harris','Ahmed','Walker','Wright','Green','Hall','Wood','Hughes','Lewis','Clarke','Begum','Nowak','Kowalski','Osei'])[1+floor(random()*20)]||case when random()<.5 then (array['son','ley','ton','worth','field'])[1+floor(random()*5)] else '' end || case when random()<.5 then chr(97+(random()*25)::int)||chr(97+(random()*25)::int) else '' end,
   date '2008-01-01'+(random()*6500)::int,true,'2026-01-01',gen_random_uuid(),random()<.01 from generate_series(1,100000)`.execute(tx)
})
await sql`analyze person`.execute(t)
await house.database.tables.transaction().execute(async tx=>{
 await sql`select set_config('holdfast.actor','00000000-0000-7000-8000-000000000001',true),set_config('holdfast.role','service',true),set_config('holdfast.now','2026-09-07T09:00:00Z',true)`.execute(tx)
 for (const q of ['kit ferris','oneil siobhan','mohamed khan','katie ferris','smith','isla green','jo']) for (const born of [null,'2015-03-04']) { const ms:number[]=[]; let n=0; let first:any
  for (let i=0;i<8;i++){const a=performance.now(); const r=await sql<any>`select * from house.search_people(${q},${born},'',50)`.execute(tx); ms.push(performance.now()-a); n=r.rows.length; first=r.rows[0]}
  console.log(q,born,n,ms.map(x=>x.toFixed(0)).join(' ')) }
})
const e=await sql<any>`explain analyze select id from person p where 'kit ferris' <% house.searched_name(p.given_name,p.family_name,p.other_names)`.execute(t)
console.log(e.rows.map((r:any)=>r['QUERY PLAN']).join('\n'))
await house.close()
